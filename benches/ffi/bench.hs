-- Haskell: foreign import, unsafe, which calls as C does. What takes IO is called each time.
import Control.Monad (forM_, replicateM_)
import Data.IORef
import Data.Word (Word16)
import Foreign.C.String (CString)
import Foreign.C.Types (CBool (..))
import GHC.Clock (getMonotonicTimeNSec)

foreign import ccall unsafe "http_status_phrase" phrase :: Word16 -> IO CString
foreign import ccall unsafe "empty_phrase" emptyPhrase :: Word16 -> IO CString
foreign import ccall unsafe "http_status_is_valid" isValid :: Word16 -> IO CBool
foreign import ccall unsafe "empty_is_valid" emptyIsValid :: Word16 -> IO CBool

calls :: Int
calls = 50000

main :: IO ()
main = do
  best <- mapM (const (newIORef 1e9)) [1 .. 4 :: Int]
  forM_ [1 .. 1000 :: Int] $ \_ -> do
    measure (best !! 0) (replicateM_ calls (phrase 404))
    measure (best !! 1) (replicateM_ calls (emptyPhrase 404))
    measure (best !! 2) (replicateM_ calls (isValid 404))
    measure (best !! 3) (replicateM_ calls (emptyIsValid 404))
  mapM readIORef best >>= putStrLn . unwords . map show

measure :: IORef Double -> IO () -> IO ()
measure best loop = do
  start <- getMonotonicTimeNSec
  loop
  end <- getMonotonicTimeNSec
  modifyIORef' best (min (fromIntegral (end - start) / fromIntegral calls))
